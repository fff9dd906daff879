import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import type { PluginOption } from 'vite';

// Lingui's own transform would do without Babel, but its binary asks for a later Node than installs Coaster (docs/decisions/0019).
process.env['LINGUI_SUPPRESS_BABEL_WARNING'] = '1';

/** What turns the macros of the page into look-ups, and catalogues into modules. */
export function linguiPlugins(): PluginOption[] {
  return [lingui(), babel({ presets: [linguiTransformerBabelPreset()] })];
}
