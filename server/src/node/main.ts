/** Entry of the language server: starts the program beside it. */
import { join } from 'node:path';
import { startProgram } from './startProgram';

startProgram(join(__dirname, 'server.js'));
