using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The introduction a mail asks about: the mentor to name somebody, or that somebody whether they would like it. Reading changes nothing.</summary>
public sealed class GetIntroductionByMail(AppDbContext db, SignedLinks links)
{
    public sealed record Query(string Token, LinkPurpose Purpose);

    /// <param name="Hope">What the trainee hopes for; empty when the mentor offers unasked.</param>
    public sealed record View(MentorshipId MentorshipId, IntroductionId? Id, PersonId MentorId, string TraineeName, string MentorName, string OtherName, string Hope, string Words);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(query.Token, query.Purpose, cancellationToken) is not { } link)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        // A mentor's link leads to a wish, or to the mentorship in which they offer something unasked.
        var found = await db.IntroductionAsync(new(link.TargetId), cancellationToken);
        var expected = query.Purpose is LinkPurpose.OfferIntroduction ? IntroductionStatus.WithMentor : IntroductionStatus.WithOther;
        var mentorship = found?.Mentorship
            ?? (query.Purpose is LinkPurpose.OfferIntroduction ? await db.MentorshipOfAsync(new(link.TargetId), link.PersonId, cancellationToken) : null);
        if (mentorship is null || mentorship.RefusesWorkBy(link.PersonId) is not null || (found is { } open && open.Introduction.Status != expected))
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        var introduction = found?.Introduction;
        return new View(
            mentorship.Id, introduction?.Id, mentorship.MentorId, both.Trainee.Name, both.Mentor.Name, introduction?.OtherName ?? "", introduction?.Hope ?? "", introduction?.Words ?? "");
    }
}
