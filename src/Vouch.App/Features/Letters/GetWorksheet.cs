using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Worksheets;

namespace Vouch.App.Features.Letters;

/// <summary>A writer's answers to a standardized form so far, each beside its limit and what is published of others' ratings.</summary>
public sealed class GetWorksheet(AppDbContext db, WriterLinks links, LetterPeople people)
{
    public sealed record Query(string Token, string FormCode);

    /// <param name="Narrative">What the desk's draft says to its reader, for forms that go with a narrative.</param>
    public sealed record View(
        OfficialForm Form,
        string TraineeName,
        string WriterName,
        bool IsFictional,
        IReadOnlyDictionary<string, string> Answers,
        int Version,
        DateTimeOffset? SavedAt,
        string Narrative)
    {
        public string AnswerTo(FormQuestion question) => Answers.GetValueOrDefault(question.Code, "");
    }

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (OfficialForm.Find(query.FormCode) is not { } form
            || await links.OpenDeskAsync(query.Token, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var (trainee, writer) = await people.OfAsync(opened.Request, cancellationToken);
        var worksheet = await db.Set<Worksheet>().AsNoTracking()
            .SingleOrDefaultAsync(w => w.RequestId == opened.Request.Id && w.FormCode == form.Code, cancellationToken);
        var draft = await db.Set<LetterDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.RequestId == opened.Request.Id, cancellationToken);
        return new View(
            form,
            trainee.Name,
            writer.Name,
            trainee.IsFictional,
            worksheet?.Read() ?? new Dictionary<string, string>(),
            worksheet?.Version ?? 0,
            worksheet?.SavedAt,
            draft is null ? "" : DraftText.Parse(draft.Text.ReadText()).ForReader);
    }
}
