using Microsoft.EntityFrameworkCore;
using Vouch.App.Assistance;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Assistance;
using Vouch.Domain.Letters.Phrases;

namespace Vouch.App.Features.Letters;

/// <summary>The outside assistant for one letter: what would leave, word for word, and what it has proposed. Nothing is sent by looking.</summary>
public sealed class GetAssistance(AppDbContext db, WriterLinks links, LetterMasks masks, PacketStanding packetStanding, OutsideAssistant assistant)
{
    public sealed record Query(string Token);

    /// <param name="Host">Who is asked.</param>
    /// <param name="ToSend">Each item as it would leave.</param>
    /// <param name="DraftVersion">The version of the draft that a sentence goes into; 0 for none yet.</param>
    public sealed record View(
        string TraineeName, bool IsWriter, string Host, string Model, bool IsAllowed, int Uses, bool IsWriting,
        IReadOnlyList<AssistantBrief.Item> ToSend, IReadOnlyList<Sentence> Sentences, ApplicantPronouns Pronouns, int DraftVersion, bool IsDisclosed);

    /// <param name="Index">Its place in the answer.</param>
    /// <param name="IsUsed">The draft holds it.</param>
    public sealed record Sentence(int Index, string Text, IReadOnlyList<int> Items, string? WhyRefused, bool IsUsed);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (!assistant.IsConfigured || await links.OpenDeskAsync(query.Token, cancellationToken) is not { } opened)
        {
            return Problem.NotFound;
        }

        var request = opened.Request;
        var assistance = await db.Set<LetterAssistance>().AsNoTracking().SingleOrDefaultAsync(a => a.RequestId == request.Id, cancellationToken);
        var draft = await db.Set<LetterDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.RequestId == request.Id, cancellationToken);
        var (mask, trainee) = await masks.OfAsync(request, cancellationToken);
        var text = draft?.Text.ReadText() ?? "";
        var pronouns = draft?.Pronouns ?? ApplicantPronouns.Unsaid;
        return new View(
            trainee.Name,
            opened.IsWriter,
            assistant.Host,
            assistant.Model,
            assistance?.AllowedAt is not null,
            assistance?.Uses ?? 0,
            !request.Status.IsSigned() || request.IsRevising,
            AssistantBrief.Of(request, [], await packetStanding.OfAsync(request, cancellationToken), mask) is { Succeeded: true } brief ? brief.Value.Items : [],
            [.. (assistance?.ReadSuggestions() ?? []).Select((sentence, index) => Shown(sentence, index, trainee.Name, pronouns, text))],
            pronouns,
            draft?.Version ?? 0,
            text.Contains(LetterAssistance.Disclosure, StringComparison.Ordinal));
    }

    private static Sentence Shown(JudgedSentence sentence, int index, string applicant, ApplicantPronouns pronouns, string draft)
    {
        var text = Slots.Fill(sentence.Text, applicant, pronouns);
        return new Sentence(index, text, sentence.Items, sentence.Why, draft.Contains(text, StringComparison.Ordinal));
    }
}
