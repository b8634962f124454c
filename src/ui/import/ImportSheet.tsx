import { useState } from 'react';
import { type DialogProps, usePage } from '../state/index.ts';
import { CargoReview } from './CargoReview.tsx';
import { GiveFile } from './GiveFile.tsx';
import { forgetGiven } from './given.ts';
import { ReadingSheet } from './ReadingSheet.tsx';
import { useReading } from './reading.ts';
import type { CrateSelection } from './review.ts';
import { useReview } from './use-review.ts';
import { YamlReview } from './YamlReview.tsx';

/** Takes a file, shows what it contains and would change, and applies what the user selects. */
export const ImportSheet = ({ onClose }: DialogProps) => {
  const given = usePage((page) => page.given);
  const [choice, setChoice] = useState<CrateSelection>({});
  const reading = useReading();
  const review = useReview(given, choice);
  const leave = () => {
    forgetGiven();
    onClose();
  };
  const again = () => {
    forgetGiven();
    setChoice({});
  };
  if (reading || review === 'reading') return <ReadingSheet reading={reading} onClose={leave} />;
  if (!given || !review) return <GiveFile onClose={leave} />;
  switch (review.kind) {
    case 'broken':
    case 'foreign':
      // The key resets the review when the text changes.
      return (
        <GiveFile
          key={`${given.file.name} ${given.file.text}`}
          file={given.file}
          wrong={review}
          onClose={leave}
        />
      );
    case 'cargo':
      return (
        <CargoReview
          review={review}
          choice={choice}
          onChoose={setChoice}
          onAgain={again}
          onClose={leave}
        />
      );
    case 'waybill':
      return (
        <YamlReview
          name={given.file.name}
          review={review}
          instead={given.instead}
          onAgain={again}
          onClose={leave}
        />
      );
  }
};
