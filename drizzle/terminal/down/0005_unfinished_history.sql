DROP TABLE `unfinished`;
