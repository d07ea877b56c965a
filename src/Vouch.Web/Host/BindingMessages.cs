using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Vouch.Web.Host;

/// <summary>What the page says when a field holds what it cannot read. The field's own label stands beside it.</summary>
internal static class BindingMessages
{
    private const int Longest = 40;

    public static void SayPlainly(this DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => NotUnderstood(value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(NotUnderstood);
        messages.SetValueIsInvalidAccessor(NotUnderstood);
        messages.SetUnknownValueIsInvalidAccessor(_ => "This is not understood here. Enter it as the hint says.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "This is not understood here. Enter it as the hint says.");
        messages.SetValueMustNotBeNullAccessor(_ => "Fill this in, or choose one.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Fill this in, or choose one.");
        messages.SetValueMustBeANumberAccessor(_ => "Enter a number.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number.");
    }

    private static string NotUnderstood(string value) =>
        $"“{(value.Length <= Longest ? value : value[..Longest] + "…")}” is not understood here. Enter it as the label and its hint say.";
}
