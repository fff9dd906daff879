ALTER TABLE `tables` DROP COLUMN `items`;
