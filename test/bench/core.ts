/** The core without a host, for measuring it in one process. */
export { DEFAULT_CONFIG } from '../../server/src/lint/ruleConfig';
export { runRules } from '../../server/src/lint/runRules';
export { parseText } from '../../server/src/outline/parsedText';
export { rules } from '../../server/src/rules/index';
export { activateExtension, loadLanguageClient } from '../support/activation';
