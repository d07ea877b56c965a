using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.Domain.Invitations;

/// <summary>Whom an office invites, and as what.</summary>
/// <param name="Stage">Where a trainee stands, if the office knows; proposed in their profile and never set for them.</param>
/// <param name="CohortId">The class they belong to from the day they join.</param>
public sealed record InvitationDetails(string Name, string Email, Roles Role, TraineeStage? Stage, CohortId? CohortId);
