import { refuse } from '../../shared/http/route.ts';

/** Why a feature cannot be below the one that was named. */
export const misplaced = (kind: 'parent_invalid' | 'cycle' | 'too_deep') => {
  switch (kind) {
    case 'parent_invalid': {
      const detail = 'no active feature has this code';
      return refuse('reference_invalid', {
        errors: [{ pointer: '#/parentFeature', code: 'reference_invalid', detail }],
      });
    }
    case 'cycle':
      return refuse('hierarchy_cycle');
    case 'too_deep':
      return refuse('hierarchy_too_deep');
  }
};
