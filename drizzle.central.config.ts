import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src-central/store/schema.ts', './src-central/store/access-schema.ts'],
  out: './drizzle/central',
});
