import type { FormState } from '#lib/forms/form-state';
import type { ReadResume } from './read-resume.ts';
import { resumeOf } from './resume.ts';
import { type ResumePart, resumeWords } from './resume-words.ts';

/** The form of a resume; once it is read, what it would bring. */
export type ResumeState = FormState & { review?: ResumeReview };

export type ResumeReview = {
  parts: ResumePart[];
  leftOut: string[];
  /** What was understood, as JSON Resume; sent back when it is taken. */
  resume: string;
  /** Of the profile that it was looked at beside. */
  revision: number;
};

export function resumeReview(resume: ReadResume, leftOut: string[], revision: number): ResumeReview {
  return { parts: resumeWords(resume), leftOut, resume: JSON.stringify(resumeOf(resume)), revision };
}
