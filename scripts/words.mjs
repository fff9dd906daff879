import './bootstrap/require-node.mjs';

void import('./bootstrap/run-task.mjs').then(({ runTask }) => runTask('words'));
