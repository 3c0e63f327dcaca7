export * from './catalogue.ts';
export * from './jobs.ts';
