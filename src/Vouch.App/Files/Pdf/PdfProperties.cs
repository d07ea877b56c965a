namespace Vouch.App.Files.Pdf;

/// <param name="Title">Shown in the window and read by assistive technology.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Subject">What it is.</param>
/// <param name="CreatedAt">Time of making, from the caller.</param>
/// <param name="Language">Language of the text, BCP 47.</param>
public sealed record PdfProperties(string Title, string Author, string Subject, DateTimeOffset CreatedAt, string Language = "en-US");
