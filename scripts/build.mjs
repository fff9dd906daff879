import './bootstrap/require-node.mjs';

import('./bootstrap/run-task.mjs').then(({ runTask }) => runTask('build'));
