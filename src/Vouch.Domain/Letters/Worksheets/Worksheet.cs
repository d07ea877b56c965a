using System.Text.Json;

namespace Vouch.Domain.Letters.Worksheets;

/// <summary>A writer's answers to a standardized form, before they are entered there; the writer's alone, waived or not.</summary>
public sealed class Worksheet
{
    private Worksheet()
    {
    }

    public LetterRequestId RequestId { get; private set; }

    public PersonId WriterId { get; private set; }

    public string FormCode { get; private set; } = "";

    /// <summary>Answers by the question's code.</summary>
    public Confidential Answers { get; private set; } = Confidential.Of("{}");

    public DateTimeOffset SavedAt { get; private set; }

    public int Version { get; private set; }

    public static Result<Worksheet> Begin(LetterRequest request, PersonId by, string formCode)
    {
        if (!request.WorkMayBeSeenBy(by))
        {
            return Problem.NotFound;
        }

        return OfficialForm.Find(formCode) is null
            ? WorksheetProblems.UnknownForm
            : new Worksheet { RequestId = request.Id, WriterId = request.WriterId, FormCode = formCode };
    }

    public bool MayBeReadBy(PersonId reader) => reader == WriterId;

    public IReadOnlyDictionary<string, string> Read() =>
        JsonSerializer.Deserialize(Answers.ReadBytes(), WorksheetJson.Default.DictionaryStringString)!;

    /// <summary>Keeps the answers. Longer than the form takes is kept too, and pointed out: shortening is the next step.</summary>
    public Problem? Save(LetterRequest request, PersonId by, IReadOnlyDictionary<string, string> answers, DateTimeOffset now)
    {
        if (!request.MayPrepare(by))
        {
            return Problem.NotFound;
        }

        if (request.Status.IsClosed())
        {
            return LetterProblems.NotOpen;
        }

        var questions = OfficialForm.Find(FormCode)!.Questions.ToDictionary(question => question.Code);
        foreach (var (code, answer) in answers)
        {
            if (!questions.TryGetValue(code, out var question))
            {
                return WorksheetProblems.UnknownQuestion;
            }

            if (question.Check(answer) is { } problem)
            {
                return problem;
            }
        }

        Answers = Confidential.Of(JsonSerializer.Serialize(new Dictionary<string, string>(answers), WorksheetJson.Default.DictionaryStringString));
        SavedAt = now;
        Version++;
        return null;
    }
}
