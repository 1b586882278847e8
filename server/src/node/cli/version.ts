/** The version in package.json, put in by the build. */
declare const POLICY_SPEECH_VERSION: string;

export const version: string = POLICY_SPEECH_VERSION;
