import nx from '@nx/eslint-plugin';
import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['**/.nx', '**/.tsc', '**/out', '**/*__tmpl__'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          depConstraints: [
            { sourceTag: 'layer:core', onlyDependOnLibsWithTags: ['layer:core'] },
            { sourceTag: 'layer:engine', onlyDependOnLibsWithTags: ['layer:engine'] },
            {
              sourceTag: 'layer:domain',
              onlyDependOnLibsWithTags: ['layer:core', 'layer:engine', 'layer:domain'],
            },
            {
              allSourceTags: ['layer:modality'],
              onlyDependOnLibsWithTags: ['lib:core', 'lib:corpus', 'lib:testing'],
            },
            {
              sourceTag: 'layer:app',
              onlyDependOnLibsWithTags: ['layer:core', 'layer:domain', 'layer:app'],
            },
          ],
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  prettier,
);
