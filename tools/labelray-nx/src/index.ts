import type { CreateNodes } from '@nx/devkit';

export const createNodes: CreateNodes = ['libs/modality-*/studies/*.json', () => []];
