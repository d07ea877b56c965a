using Vouch.Domain;

namespace Vouch.App.Features.Mentors.Import;

internal static class MentorImportProblems
{
    public static readonly Problem UploadGone =
        new("mentor-import.upload-gone", "The checked file is not here any more. Choose it again.", "File");

    public static readonly Problem NothingRealHere =
        new("mentor-import.nothing-real-here", "This is a demonstration that anybody can open: nobody real is taken over here.", "File");

    public static Problem TooLarge(string file, int megabytes) =>
        new("mentor-import.too-large", $"{file} is larger than {megabytes} MB. Split it into smaller files.", "File");
}
