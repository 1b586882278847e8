/** Commands of the final check; those of the report's links are about the draft that the report shows, and not in the manifest. */

export const FINAL_CHECK = 'policySpeech.finalCheck';
export const END_FINAL_CHECK = 'policySpeech.endFinalCheck';
/** Argument: a range of the draft. */
export const GO_TO_FINDING = 'policySpeech.finalCheck.goTo';
export const FIX_ALL = 'policySpeech.finalCheck.fixAll';
export const END_SHOWN = 'policySpeech.finalCheck.end';
