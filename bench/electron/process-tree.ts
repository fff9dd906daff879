import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that descend from it. */
export function processTree(root: number): readonly number[] {
  const children = Map.groupBy(
    readdirSync('/proc')
      .map(Number)
      .filter(Number.isInteger)
      .map((pid) => ({ pid, parent: parentOf(pid) })),
    ({ parent }) => parent,
  );
  const withChildren = (pid: number): readonly number[] => [
    pid,
    ...(children.get(pid) ?? []).flatMap((child) => withChildren(child.pid)),
  ];
  return withChildren(root);
}

/** The memory of processes in megabytes; what several share is divided among them. */
export function memoryMb(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    const rollup = readIfThere(`/proc/${pid}/smaps_rollup`);
    return Number(/^Pss:\s+(\d+) kB/mu.exec(rollup)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

function parentOf(pid: number): number {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // The name in parentheses may itself hold spaces and parentheses.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

/** A process may end while it is looked at. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
