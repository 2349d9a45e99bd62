import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
	{ ignores: ['**/build', '**/.svelte-kit', '.data', 'node_modules', 'test-results'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node, Temporal: 'readonly' } } },
	{ files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
	{
		rules: {
			// TypeScript knows its globals and types.
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'svelte/no-navigation-without-resolve': 'off',
			'no-console': 'error',
			'no-restricted-globals': ['error', { name: 'Date', message: 'Temporal, please.' }]
		}
	},
	{ files: ['src/bin/**', 'tests/**'], rules: { 'no-console': 'off' } }
);
