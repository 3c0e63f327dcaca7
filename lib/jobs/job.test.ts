import { expect, it } from 'vitest';
import { statedIdentifier } from './job.ts';

const employer = { slug: 'acme', name: 'Acme Ltd' };

it.each([
  ['of a source', { name: 'Civil Service Jobs', value: '101' }, { name: 'Civil Service Jobs', value: '101' }],
  ['of the employer, in its own spelling', { name: 'acme ltd', value: '7' }, { name: 'Acme Ltd', value: '7' }],
  ['none', null, null],
  ['one of our own', { name: 'internal:sample', value: '7' }, null],
])('the identifier to show: %s', (_, identifier, stated) => {
  expect(statedIdentifier({ identifier, employer })).toEqual(stated);
});
