import { Fold } from '#components/ui/fold';
import { Part } from '#components/ui/section';
import type { Guide } from '#lib/roles/guide';
import { guideText } from '#lib/roles/guides';

/** `live` gives the sentence counted today for a question that asks for one, or null when there is too little to count. */
export function GuideQuestions({ guide, live }: { guide: Guide; live: Record<'pay' | 'open' | 'workplace' | 'skills', string | null> }) {
  return (
    <Part id="faq" title="Questions people ask">
      {guide.questions.map((question, i) => {
        const counted = question.live && live[question.live];
        return (
          <Fold key={question.question} summary={guideText(question.question)} open={i === 0}>
            {question.answer.map((paragraph) => (
              <p key={paragraph}>{guideText(paragraph)}</p>
            ))}
            {counted && (
              <p>
                <b>Counted today:</b> {counted}
              </p>
            )}
          </Fold>
        );
      })}
    </Part>
  );
}
