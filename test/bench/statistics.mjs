/** Quantiles, and numbers as the table shows them. */

/** The value below which the share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => quantile(values, 0.5);

/** A time in milliseconds with three digits that mean something. */
export function ms(value) {
  if (value >= 1000) return `${(value / 1000).toFixed(2)} s`;
  return `${value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2)} ms`;
}

export const mb = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
export const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
export const times = (a, b) => `${(a / b).toFixed(a / b >= 10 ? 0 : 2)} ×`;

/** What went wrong, in a few words. */
export function reason(error) {
  return String(error?.message ?? error).split('\n')[0].slice(0, 60);
}
