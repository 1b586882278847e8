/** Entry of the command line `policy-speech`: starts the program that does the work. */
import { join } from 'node:path';
import { startProgram } from './startProgram';

startProgram(join(__dirname, 'server/node/commandLine.js'), require);
