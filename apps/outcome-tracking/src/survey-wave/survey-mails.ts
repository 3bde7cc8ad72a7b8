import { endOfDay } from '#contracts';
import { hashOfLink, makeLink, surveyInvitation, type Composer } from '#mail';
import { inTenant, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Addresses, Names } from '../naming/index.js';
import { SurveyInvitationRepository } from './survey-invitation.repository.js';

export const SURVEY_INVITATION = 'survey-invitation';

/** Writes the mails about surveys. A mail's subject is the invitation's id; its link is made when it is sent. */
@Injectable()
export class SurveyMails {
  constructor(
    private readonly invitations: SurveyInvitationRepository,
    private readonly addresses: Addresses,
    private readonly names: Names,
  ) {}

  composers(): Record<typeof SURVEY_INVITATION, Composer> {
    return {
      [SURVEY_INVITATION]: ({ subject, municipality }) => inTenant(municipality ?? '', () => this.invite(subject)),
    };
  }

  private async invite(id: string): ReturnType<Composer> {
    const invitation = await this.invitations.find(id);
    if (!invitation || invitation.answered || new Date() > endOfDay(invitation.closesOn))
      return { notSent: 'no-longer-needed' };
    const { email: to, language } = await this.addresses.of(invitation.person);
    if (to === null) return { notSent: 'no-address' };
    const link = makeLink(requireTenant());
    const texts = surveyInvitation(await this.names.municipality(), invitation.closesOn, invitation.anonymous);
    await this.invitations.addLink(id, hashOfLink(link));
    return { to, language, texts, path: `/survey#${link}` };
  }
}
