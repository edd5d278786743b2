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
            { sourceTag: 'layer:engine', onlyDependOnLibsWithTags: ['layer:core', 'layer:engine'] },
            {
              sourceTag: 'layer:domain',
              onlyDependOnLibsWithTags: ['layer:core', 'layer:engine', 'layer:domain'],
            },
            {
              sourceTag: 'layer:modality',
              onlyDependOnLibsWithTags: ['lib:core', 'lib:corpus', 'lib:testing'],
            },
            {
              sourceTag: 'layer:app', // nobody imports an app
              onlyDependOnLibsWithTags: [
                'layer:core',
                'layer:engine',
                'layer:domain',
                'layer:modality',
              ],
            },
            { sourceTag: 'layer:test', onlyDependOnLibsWithTags: ['*'] },
          ],
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // Libs are pure: randomness and time are parameters, so that the same call gives the same result.
    files: ['libs/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Take a seeded Random of @labelray/core.' },
        { object: 'Date', property: 'now', message: 'Take the time as a parameter.' },
        { object: 'performance', property: 'now', message: 'Take the time as a parameter.' },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Nothing leaves the machine.' },
        { name: 'XMLHttpRequest', message: 'Nothing leaves the machine.' },
        { name: 'WebSocket', message: 'Nothing leaves the machine.' },
      ],
    },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  prettier,
);
