/** Missing markers as a message names them. */
import { markerLike, type WrittenMarker } from '../../outline/numeralForm';

/** The missing markers in quotation marks: “三、”“四、”; more than three as “三、”至“七、”. */
export function quotedMarkers(marker: WrittenMarker, ordinals: readonly number[]): string {
  const quoted = ordinals.map((ordinal) => `“${markerLike(marker, ordinal)}”`);
  return quoted.length > 3 ? `${quoted[0] ?? ''}至${quoted.at(-1) ?? ''}` : quoted.join('');
}
