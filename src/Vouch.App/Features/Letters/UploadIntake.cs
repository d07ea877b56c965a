using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Files;
using Vouch.Domain.People;
using Vouch.Pdf;

namespace Vouch.App.Features.Letters;

/// <summary>Looks at an uploaded letter as every service it goes to would, and as we do: what it is, its content says and not its name. Nothing in it is run or shown.</summary>
public static class UploadIntake
{
    public const int MostBytes = 10 << 20;
    public const int MostPages = 20;
    private const int MostObjects = 50_000;
    private const string Ours = "Vouch: a letter needs no more";

    /// <param name="Refused">Why a service, or we, would not take it; empty when everybody does. Each reason once, with the service's name.</param>
    public sealed record Seen(PdfFacts Facts, IReadOnlyList<Refusal> Refused);

    public sealed record Refusal(string Service, string Code, string Message);

    public static Seen Look(byte[] content, LetterRequest request, Person trainee)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(request);
        // We name the file when it is taken along, so its own name is nobody's concern.
        var profiles = request.Destinations.Select(to => FileProfile.Find(to.ServiceCode)).OfType<FileProfile>().DefaultIfEmpty(Anybody);
        return Look(content, LetterFile.NameFor(trainee), [.. profiles], trainee.Name);
    }

    /// <summary>A paper that goes to a reader and to no service.</summary>
    public static Seen Look(byte[] content, string name) => Look(content, name, [Anybody], applicantName: null);

    private static Seen Look(byte[] content, string name, IReadOnlyList<FileProfile> profiles, string? applicantName)
    {
        if (content.Length > MostBytes)
        {
            var large = new PdfFacts { FileName = name, Bytes = content.LongLength, IsPdf = true };
            return new(large, [new("Vouch", "too_large", "The file has more than 10 MB. Save it smaller.")]);
        }

        var facts = PdfFactsReader.Read(name, content);
        var refused = profiles
            .SelectMany(profile => FileRules.Check(facts, profile, applicantName).Select(violation => new Refusal(profile.Name, violation.Code, violation.Message)))
            .Concat(OurOwn(facts))
            .DistinctBy(refusal => (refusal.Code, refusal.Message));
        return new(facts, [.. refused]);
    }

    // Where no service says anything, what no reader should be sent is still refused.
    private static FileProfile Anybody => FileProfile.Find("aacomas")! with { Name = "Every reader" };

    private static IEnumerable<Refusal> OurOwn(PdfFacts facts)
    {
        if (facts.PageCount is > MostPages and <= FileRules.MostPages)
        {
            yield return new("Vouch", "too_many_pages", $"The file has {facts.PageCount} pages. It may have {MostPages} at most ({Ours}).");
        }

        if (facts.Objects > MostObjects)
        {
            yield return new("Vouch", "too_many_objects", $"The file is built of more parts than a letter needs. Print it to PDF ({Ours}).");
        }
    }
}
