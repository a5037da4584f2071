import type { Language } from '@integra/shared-types/languages';
import type { ScormPackage } from '@integra/shared-types/scorm';
import { type ReactNode, useState } from 'react';
import { checkFile, type ChosenFile } from '../../uploads/check-file.js';
import { UploadDialog } from './upload-dialog.js';

/** What the files are for: new packages, or a version of one; its language where that is settled. */
export type UploadAim = { target: ScormPackage | null; language: Language | null };

type Offer = UploadAim & { choices: ChosenFile[] };

/** @returns how to ask about files that were chosen or dropped, and the dialog that asks */
export const useUploadOffer = (): { offer: (files: File[], aim: UploadAim) => void; dialog: ReactNode } => {
  const [offered, setOffered] = useState<Offer | null>(null);

  const offer = async (files: File[], aim: UploadAim) => {
    const choices = await Promise.all(
      files.map(async (file, index): Promise<ChosenFile> => {
        const isOneTooMany = aim.target !== null && index > 0;
        return { file, problem: isOneTooMany ? 'oneTooMany' : await checkFile(file) };
      }),
    );
    setOffered({ ...aim, choices });
  };

  return {
    offer: (files, aim) => void offer(files, aim),
    dialog: offered && <UploadDialog {...offered} onClose={() => setOffered(null)} />,
  };
};
