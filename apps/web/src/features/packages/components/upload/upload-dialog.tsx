import { type Language, LANGUAGES, LanguageSchema } from '@integra/shared-types/languages';
import type { ScormPackage } from '@integra/shared-types/scorm';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Button } from '../../../../components/ui/button.js';
import { Dialog } from '../../../../components/ui/dialog.js';
import { FormDialog } from '../../../../components/ui/form-dialog.js';
import { useAnnounce } from '../../../../components/ui/live-region.js';
import { Select } from '../../../../components/ui/select.js';
import { useForm } from '../../../../lib/forms/use-form.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import type { ChosenFile } from '../../uploads/check-file.js';
import { uploads } from '../../uploads/uploads.js';
import { ChosenFiles } from './chosen-files.js';

const UploadSchema = z.object({ language: LanguageSchema });

type UploadDialogProps = {
  choices: readonly ChosenFile[];
  target: ScormPackage | null;
  language: Language | null;
  onClose: () => void;
};

/** Asks once more before anything is sent: which files, in which language, as what. */
export const UploadDialog = ({ choices, target, language, onClose }: UploadDialogProps) => {
  const { t } = useTranslation('packages');
  const format = useFormatters();
  const announce = useAnnounce();
  const files = choices.filter(({ problem }) => problem === null).map(({ file }) => file);
  const form = useForm({
    schema: UploadSchema,
    initial: { language },
    send: async (values) => {
      uploads.add(files, { ...values, ...(target === null ? {} : { replaces: target.id }) });
      announce(t('dialog.begun', { count: files.length }));
      onClose();
    },
  });
  const chosen = form.field('language');
  const last = target?.versions.find((version) => version.language === chosen.value);
  const title = target ? t('dialog.versionTitle', { title: target.title }) : t('dialog.title', { count: files.length });

  if (files.length === 0) {
    return (
      <Dialog
        title={t('dialog.noneTitle')}
        onClose={onClose}
        actions={<Button onClick={onClose}>{t('dialog.close')}</Button>}
      >
        <ChosenFiles choices={choices} />
      </Dialog>
    );
  }
  return (
    <FormDialog title={title} form={form} submitLabel={t('dialog.submit', { count: files.length })} onClose={onClose}>
      <ChosenFiles choices={choices} />
      {language === null ? (
        <Select
          {...chosen}
          label={t('dialog.language', { count: files.length })}
          description={t('dialog.languageText')}
          isOptional={false}
          emptyLabel={t('dialog.choose')}
          options={LANGUAGES.map((value) => ({ value, label: format.language(value) }))}
        />
      ) : (
        <p>{t('dialog.languageFixed', { language: format.language(language) })}</p>
      )}
      {target && chosen.value && (
        <p>
          {last
            ? t('dialog.nextVersion', { number: last.number + 1, before: last.number })
            : t('dialog.newLanguage', { language: format.language(chosen.value) })}
        </p>
      )}
    </FormDialog>
  );
};
