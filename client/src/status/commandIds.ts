/** Commands of the status bar's items. */

export const SHOW_LENGTHS = 'policySpeech.showLengths';
export const GO_TO_DECLARED = 'policySpeech.goToDeclaredCount';
export const NEXT_PLACEHOLDER = 'policySpeech.nextPlaceholder';
