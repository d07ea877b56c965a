using Vouch.Domain.Letters;

namespace Vouch.App.Demonstration.SchoolYear;

/// <summary>A letter whose writer is done: signing makes its file, which a simulation of numbers alone leaves out.</summary>
internal sealed record LetterToSign(
    LetterRequest Request, SchoolMentor Writer, SchoolTrainee Trainee, DateTimeOffset At, string Text, bool IsHandedOver, bool IsConfirmed);
