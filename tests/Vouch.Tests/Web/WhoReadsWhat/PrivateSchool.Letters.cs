using Vouch.App.Features.Letters;
using Vouch.Domain.Letters;

namespace Vouch.Tests.Web.WhoReadsWhat;

/// <summary>Two letters: one waived, with an assistant, a signed edition and a newer draft; one its trainee may read.</summary>
internal sealed partial class PrivateSchool
{
    private async Task PlantLettersAsync()
    {
        var desk = await AcceptedAsync("mentor", _withMentor, Words("what a trainee hopes a letter says"), AccessChoice.Waived);
        await DoAsync<NameDelegate>(useCase => useCase.ExecuteAsync(new(desk, Who("assistant").Name, Who("assistant").Email), default));
        await SignAsync("mentor", desk, Words("a waived letter, signed"));
        await DoAsync<ReviseLetter>(useCase => useCase.ExecuteAsync(new(desk), default));
        var view = await GetAsync<GetWritingDesk, GetWritingDesk.View>(useCase => useCase.ExecuteAsync(new(desk), default));
        await DoAsync<SaveDraft>(useCase => useCase.ExecuteAsync(new(desk, Words("the draft of a letter"), view.Version), default));
        await DoAsync<SaveWorksheet>(useCase => useCase.ExecuteAsync(
            new(desk, "esloe", new Dictionary<string, string> { ["core-skills-each"] = Words("an answer on a worksheet") }, 0), default));
        await GetAsync<KeepPhrase, KeepPhrase.Outcome>(useCase => useCase.ExecuteAsync(new(desk, Words("a phrase a writer keeps"), Seen: true), default));

        var open = await AcceptedAsync("other mentor", _withOther, "How I work.", AccessChoice.Kept);
        await SignAsync("other mentor", open, Words("a letter its trainee may read, by the other mentor"));
    }

    private async Task<string> AcceptedAsync(string writer, MentorshipId mentorship, string hopes, AccessChoice access)
    {
        var form = await GetAsync<GetRequestForm, GetRequestForm.View>(useCase => useCase.ExecuteAsync(new(IdOf("trainee"), mentorship), default));
        await GetAsync<RequestLetter, LetterRequestId>(useCase => useCase.ExecuteAsync(
            new(
                IdOf("trainee"),
                mentorship,
                new(LetterPurpose.Residency, "Internal Medicine", hopes, Today.AddDays(30), Today.AddDays(45), [new("eras", "LTR-1")]),
                [.. form.Evidence.Where(candidate => candidate.Source == EvidenceSource.Contribution).Select(candidate => new RequestLetter.Chosen(candidate.Key, "acgme.communication"))],
                access,
                "Maya Osei"),
            default));
        var token = await TokenAsync(writer, "asks you for a letter");
        var path = await GetAsync<AnswerLetterRequest, string>(useCase => useCase.ExecuteAsync(new(token, CanBeStrong: true), default));
        return path.Split('/')[^1];
    }

    private async Task SignAsync(string writer, string desk, string text)
    {
        var letter = $"I have known Maya Osei for months as her research mentor. {text}";
        await DoAsync<SaveDraft>(useCase => useCase.ExecuteAsync(new(desk, letter, 0), default));
        var shown = await GetAsync<GetWritingDesk, GetWritingDesk.View>(useCase => useCase.ExecuteAsync(new(desk), default));
        await DoAsync<SignLetter>(useCase => useCase.ExecuteAsync(
            new(desk, letter, 1, $"{Who(writer).Name}, MD", "Professor of Medicine", "Lakeside University", Who(writer).Email, WriterRole.ResearchMentor, shown.AccessWaived), default));
    }
}
