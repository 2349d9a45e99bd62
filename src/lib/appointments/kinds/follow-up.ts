import { usual, type KindRules } from './kind.ts';

export const followUp: KindRules = usual;
