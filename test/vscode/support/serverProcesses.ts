/** Language servers among the descendants of a process. */
import { execFileSync } from 'node:child_process';

/** Process ids of the language servers that `ancestor` or its descendants have started. */
export function serverProcesses(ancestor: number): number[] {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const match = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
      return match ? [{ id: Number(match[1]), parent: Number(match[2]), command: match[3] ?? '' }] : [];
    });
  const family = new Set([ancestor]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  }
  return processes.filter(({ id, command }) => family.has(id) && /\bnode\b.*dist\/server\/node\/main\.js/.test(command)).map(({ id }) => id);
}
