using System.Globalization;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;
using Vouch.Domain.Tables;

namespace Vouch.App.Features.Mentors.Import;

/// <summary>One mentor of a file, checked by the rules that hold for everybody.</summary>
/// <param name="Line">Where in the file: a line of a table or the first line of a card.</param>
internal sealed record MentorImportRow(int Line, string Name, string Email, MentorDetails Details)
{
    private const char ListSeparator = ';';

    /// <summary>Reads one row.</summary>
    /// <param name="file">What to call the file in a refusal.</param>
    /// <param name="line">Where the row is.</param>
    /// <param name="cell">The text of a column, empty where there is none.</param>
    public static Result<MentorImportRow> Read(string file, int line, Func<string, string> cell)
    {
        var (name, email) = (cell("name"), cell("email"));
        if (Person.Create(name, email, Roles.Mentor, DateTimeOffset.UnixEpoch).Problem is { } wrong)
        {
            return At(file, line, wrong);
        }

        var field = cell("specialty");
        var specialty = field.Length == 0 ? null : Specialty.All.FirstOrDefault(
            known => known.Code.Equals(field, StringComparison.OrdinalIgnoreCase) || known.Name.Equals(field, StringComparison.OrdinalIgnoreCase));
        if (field.Length > 0 && specialty is null)
        {
            return TableProblems.BadValue(file, line, "specialty", field, "a specialty of the list; leave it empty if none fits");
        }

        var places = 1;
        if (cell("places") is { Length: > 0 } many && !int.TryParse(many, NumberStyles.None, CultureInfo.InvariantCulture, out places))
        {
            return TableProblems.BadValue(file, line, "places", many, "a whole number");
        }

        if (OffersOf(cell("offers")) is not { } offers)
        {
            return TableProblems.BadValue(file, line, "offers", cell("offers"), $"a list, parted by semicolons, of: {MentoringWords.Listed(All.Select(offer => offer.Words()))}");
        }

        var details = new MentorDetails
        {
            Specialty = specialty?.Code,
            Topics = Split(cell("topics")),
            Institution = cell("institution"),
            Languages = Split(cell("languages")),
            Offers = offers,
            Capacity = places,
            About = cell("about"),
        };
        return MentorProfile.Create(default, details, DateTimeOffset.UnixEpoch).Problem is { } refused
            ? At(file, line, refused)
            : new MentorImportRow(line, name.Trim(), Person.NormalizeEmail(email), details);
    }

    private static Offers[] All { get; } = [.. Enum.GetValues<Offers>().Where(offer => offer != Offers.None)];

    private static Problem At(string file, int line, Problem problem) => problem with { Message = $"{file}, line {line}: {problem.Message}", Field = "File" };

    private static IReadOnlyList<string> Split(string text) => ProfileText.List(text.Split(ListSeparator));

    // By the words pages use, or by the name of the choice.
    private static Offers? OffersOf(string text)
    {
        var offers = Offers.None;
        foreach (var word in Split(text))
        {
            var known = All.Where(offer => offer.Words().Equals(word, StringComparison.OrdinalIgnoreCase) || offer.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).ToList();
            if (known.Count == 0)
            {
                return null;
            }

            offers |= known[0];
        }

        return offers;
    }
}
