/** Entry of the language server under Node: starts the program that both hosts share. */
import { join } from 'node:path';
import { startProgram } from './startProgram';

startProgram(join(__dirname, '../browser/main.js'), require);
