import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/skeleton.js';
import { VisuallyHidden } from '../ui/visually-hidden.js';

type LoadingPageProps = {
  /** Lines that will probably stand there. */
  count?: number;
};

/** Stands for a page whose title is not known yet: screen readers find a heading in the meantime, the eye finds the layout. */
export const LoadingPage = ({ count = 10 }: LoadingPageProps) => {
  const { t } = useTranslation();
  return (
    <>
      <VisuallyHidden as="div">
        <h1>{t('ui.loading')}</h1>
      </VisuallyHidden>
      <Skeleton count={count} />
    </>
  );
};
