/**
 * Arguments → options and the rest, just as `parseArgs` of `node:util` reads them where it is not strict: that one would take as
 * long as a tenth of a speech to check, as V8 has to compile it.
 */

export type OptionKinds = Readonly<Record<string, OptionKind>>;

export interface OptionKind {
  readonly type: 'string' | 'boolean';
  /** Its letter, as in `-h`. An option with a value has none. */
  readonly short?: string;
  /** Whether all its values count, not the last one alone. */
  readonly multiple?: boolean;
}

/** An option as it was given, known or not. */
export interface GivenOption {
  readonly name: string;
  /** With its hyphens, without its value. */
  readonly rawName: string;
  readonly value: string | undefined;
}

/** True stands for no value. */
type Value = string | true;

export interface ReadOptions<Kinds extends OptionKinds> {
  readonly values: { readonly [Name in keyof Kinds]?: Kinds[Name] extends { readonly multiple: true } ? readonly Value[] : Value };
  readonly options: readonly GivenOption[];
  readonly positionals: readonly string[];
}

export function readOptions<Kinds extends OptionKinds>(args: readonly string[], kinds: Kinds): ReadOptions<Kinds> {
  const { options, positionals } = split(args, kinds);
  const values: Record<string, Value | Value[]> = {};
  for (const { name, value = true } of options) {
    const kind = kindOf(name, kinds);
    if (kind === undefined) continue;
    const before = values[name];
    if (kind.multiple !== true) values[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else values[name] = [value];
  }
  return { values: values as ReadOptions<Kinds>['values'], options, positionals };
}

function split(args: readonly string[], kinds: OptionKinds): Pick<ReadOptions<OptionKinds>, 'options' | 'positionals'> {
  const options: GivenOption[] = [];
  const positionals: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') {
      positionals.push(...rest);
      break;
    }
    if (!arg.startsWith('-') || arg.length === 1) positionals.push(arg);
    else if (!arg.startsWith('--')) {
      // `-hV` stands for `-h -V`.
      if (arg.length > 2) rest.unshift(...arg.slice(1).split('').map((letter) => `-${letter}`));
      else options.push({ name: nameOf(arg.charAt(1), kinds), rawName: arg, value: undefined });
    } else if (arg.includes('=', 3)) {
      const end = arg.indexOf('=');
      options.push({ name: arg.slice(2, end), rawName: arg.slice(0, end), value: arg.slice(end + 1) });
    } else {
      const name = arg.slice(2);
      options.push({ name, rawName: arg, value: kindOf(name, kinds)?.type === 'string' ? rest.shift() : undefined });
    }
  }
  return { options, positionals };
}

function kindOf(name: string, kinds: OptionKinds): OptionKind | undefined {
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

/** The letter itself where no option has it. */
function nameOf(letter: string, kinds: OptionKinds): string {
  for (const name in kinds) if (kinds[name]?.short === letter) return name;
  return letter;
}
