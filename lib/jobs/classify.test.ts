import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '#lib/roles/level';
import { ROLES } from '#lib/roles/role';
import { SKILLS } from '#lib/roles/skills';
import { classify } from './classify.ts';

const read = (title: string, description = '') => classify({ title, description });

describe('role and level of a title', () => {
  it.each<[string, string | null, string | null]>([
    ['DDaT - Quality Assurance & Test (QAT) - Principal Test Engineer', 'test-engineer', 'principal'],
    ['UNIX Engineer', 'devops-engineer', 'mid'],
    ['Senior Software Developer', 'full-stack-developer', 'senior'],
    ['Senior Engineer- Infrastructure Operations', 'systems-administrator', 'senior'],
    ['Senior Backend Developer (PHP & Laravel)', 'back-end-developer', 'senior'],
    ['Senior Software Developer (Flutter)', 'mobile-developer', 'senior'],
    ['Back–End Engineer', 'back-end-developer', 'mid'],
    ['C#/.NET Developer', 'back-end-developer', 'mid'],
    ['Java Software Engineer', 'back-end-developer', 'mid'],
    ['Lead Front End Developer', 'front-end-developer', 'lead'],
    ['Staff Software Engineer', 'full-stack-developer', 'principal'],
    ['Software Engineering Team Lead', 'technical-lead', 'lead'],
    ['Apprentice Software Developer', 'software-apprentice', 'entry'],
    ['Graduate Test Analyst', 'test-analyst', 'entry'],
    ['Junior Software Developer', 'full-stack-developer', 'junior'],
    ['Engineering Manager', 'engineering-manager', 'lead'],
    ['Director of DevOps', 'devops-engineer', 'principal'],
    ['Executive Assistant to Director and Deputy Director', null, null],
    ['Negotiations Team Lead - Telecoms', null, 'lead'],
    ['Head of Policy Research', null, 'principal'],
    ['HR Officer', null, null],
    ['Lawyer Inquiries and Investigations Team', null, null],
    ['Fire Safety Management System Auditor (FSMSA)', null, null],
    ['Office of the Traffic Commissioner Caseworker', null, null],
    ['MOT Tester', null, null],
    ['Business Developer', null, null],
    ['Mobile Crane Operator', null, null],
    ['Supplier Quality Engineer', null, null],
  ])('%s', (title, role, level) => {
    expect(read(title)).toMatchObject({ role, level });
  });

  it('decides any developer by the skills of the text', () => {
    expect(read('Software Engineer', 'Services in Go, Kafka and PostgreSQL.').role).toBe('back-end-developer');
    expect(read('Developer', 'React, TypeScript and CSS. You react to change.').role).toBe('front-end-developer');
    expect(read('Software Developer', 'React and TypeScript over Java and PostgreSQL.').role).toBe('full-stack-developer');
    expect(read('Software Developer', 'A full-stack job with Java, Spring and SQL').role).toBe('full-stack-developer');
    expect(read('Mobile Engineer', 'Swift and Kotlin').role).toBe('mobile-developer');
  });
});

describe('skills', () => {
  it('come in order, those of the title first, and at most twelve', () => {
    expect(read('Java Developer', 'SQL, Java and k8s, then React.js').skills).toEqual(['java', 'sql', 'kubernetes', 'react']);
    expect(read('Developer', SKILLS.map(({ name }) => name).join(', ')).skills).toHaveLength(12);
  });

  it.each([
    'Go the extra mile, and excel in a swift, agile way of life; react to change.',
    'Excel in your career. Spring 2026 start. Rust on the pipes, R&D, means test.',
    'React to incidents. Quality counts. Networking events. Go further with us.',
    'A go-getter with vision, in the spring of her life, on the rails again.',
    'We hold documentation in containers. Unity among colleagues.',
  ])('are not read into "%s"', (text) => {
    expect(read('HR Officer', text).skills).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['Python, R, SQL and Excel', ['python', 'r', 'sql', 'excel']],
    ['You will write Go services', ['go']],
    ['experience with Rust', ['rust']],
    ['- Swift\n- Kotlin\n- Spring', ['swift', 'kotlin', 'spring']],
    ['Spring Boot, React Native', ['spring', 'react-native']],
    ['C++, C#, .NET, Node.js and CI/CD', ['cpp', 'csharp', 'dotnet', 'node-js', 'ci-cd']],
    ['advanced Excel, Microsoft Excel', ['excel']],
    ['JavaScript (no Java here? yes: Java)', ['javascript', 'java']],
    ['see https://example.net and internet', []],
  ])('are read from "%s"', (text, skills) => {
    expect(read('Analyst', text).skills).toEqual(skills);
  });

  it('stand in a title', () => {
    expect(read('Go Developer').skills).toEqual(['go']);
    expect(read('Backend Engineer - Rust').skills).toEqual(['rust']);
    expect(read('Developer (Swift)').skills).toEqual(['swift']);
  });
});

describe('terms of work', () => {
  it.each<[string, string, number | null]>([
    ['Hybrid: two days a week in the office.', 'hybrid', 2],
    ['Hybrid working, 2-3 days per week on site', 'hybrid', 2],
    ['Hybrid, in the office at least 3 days a week', 'hybrid', 3],
    ['This is a fully remote role.', 'remote', null],
    ['You will work from home.', 'remote', null],
    ['Home-based with two days per week in the office', 'hybrid', 2],
    ['This role is not remote.', 'on-site', null],
    ['Based in Durham. Hybrid cloud estate.', 'on-site', null],
    ['You will support remote sites and remote sensing.', 'on-site', null],
    ['', 'on-site', null],
  ])('%s', (text, workplace, officeDays) => {
    expect(read('Test Engineer', text)).toMatchObject({ workplace, officeDays });
  });

  it('takes the field before the words', () => {
    expect(classify({ title: 'X', description: 'hybrid', jobLocationType: 'TELECOMMUTE' }).workplace).toBe('remote');
  });

  it.each<[string, string[], string[]]>([
    ['Developer', [], ['full-time']],
    ['Developer', ['FULL_TIME', 'PART_TIME'], ['full-time', 'part-time']],
    ['Developer', ['Part time, fixed-term contract'], ['part-time', 'contract']],
    ['Developer', ['CONTRACTOR'], ['contract']],
    ['Developer', ['OTHER'], ['full-time']],
    ['Data Apprentice', [], ['apprenticeship']],
    ['Software Intern', ['INTERN'], ['internship']],
    ['.NET Developer (6 month contract)', [], ['contract']],
    ['Smart Contract Developer', [], ['full-time']],
  ])('employment types of %s with %j', (title, employmentType, types) => {
    expect(classify({ title, description: '', employmentType }).employmentTypes).toEqual(types);
  });
});

it('answers any text with what the catalogue knows', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('Go', 'R', 'hybrid 3 days office', 'Senior Developer', '.NET', '\n- Excel'));
  fc.assert(
    fc.property(
      text,
      fc.array(text).map((list) => list.join(' ')),
      (title, description) => {
        const found = classify({ title, description });
        expect(found.role === null || ROLES.some(({ slug }) => slug === found.role)).toBe(true);
        expect(found.level === null || LEVELS.includes(found.level)).toBe(true);
        expect(new Set(found.skills).size).toBe(found.skills.length);
        expect(found.officeDays === null || found.workplace === 'hybrid').toBe(true);
      },
    ),
  );
});
