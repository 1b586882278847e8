/** The core without a host, for measuring it in one process. */
export { analyse } from '../../server/src/analysis';
export { DEFAULT_CONFIG } from '../../server/src/lint/ruleConfig';
export { runRules } from '../../server/src/lint/runRules';
export { parseOutline } from '../../server/src/outline/parseOutline';
export { rules } from '../../server/src/rules/index';
export { createLineIndex } from '../../server/src/text/lineIndex';
export { activateExtension, loadLanguageClient } from '../support/activation';
