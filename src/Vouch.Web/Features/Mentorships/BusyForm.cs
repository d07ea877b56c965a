using Vouch.App.Calendars;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Calendars;

namespace Vouch.Web.Features.Mentorships;

/// <summary>The form with which a person lets us know when they are busy, on their own page and on a mentor's desk.</summary>
public interface IBusyForm
{
    GetBusyTimes.View? Busy { get; }

    string? CalendarAddress { get; }

    IFormFile? CalendarFile { get; }

    /// <summary>Where its buttons go; the handler's name is added.</summary>
    string BusyAction { get; }

    bool MayReadAgain { get; }
}

public static class BusyForm
{
    /// <summary>A little more than a calendar may hold, so that one too large gets a sentence and not a broken connection.</summary>
    public const long MostBytes = 16 << 20;

    /// <summary>The content of the file that was chosen; a problem when it is missing or too large.</summary>
    public static async Task<Result<byte[]>> ReadAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null or { Length: 0 })
        {
            return BusyProblems.NoFile;
        }

        if (file.Length > CalendarDownload.MostBytes)
        {
            return BusyProblems.OfFile(BusyProblems.TooLarge);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }
}
