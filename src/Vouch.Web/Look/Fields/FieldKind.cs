using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Vouch.Web.Look.Fields;

/// <summary>How a field is drawn.</summary>
public enum FieldKind
{
    /// <summary>As suits the property's type.</summary>
    ByType,
    Input,
    TextArea,
    Select,
    Radios,
    Checks,
    CheckBox,
    File,
}

/// <summary>The kind of field and the input type that suit a property when the page does not say.</summary>
internal static class FieldKinds
{
    public static FieldKind Suiting(ModelMetadata metadata, bool hasOptions)
    {
        var type = metadata.UnderlyingOrModelType;
        return type switch
        {
            _ when type == typeof(bool) && metadata.IsNullableValueType => FieldKind.Radios,
            _ when type == typeof(bool) => FieldKind.CheckBox,
            _ when typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type) => FieldKind.File,
            _ when metadata.IsEnumerableType && type != typeof(string) && (hasOptions || metadata.ElementMetadata?.IsEnum == true) => FieldKind.Checks,
            _ when hasOptions || type.IsEnum => FieldKind.Select,
            _ when metadata.DataTypeName == nameof(DataType.MultilineText) => FieldKind.TextArea,
            _ => FieldKind.Input,
        };
    }

    /// <summary>The <c>type</c> of an input.</summary>
    public static string InputType(ModelMetadata metadata)
    {
        var type = metadata.UnderlyingOrModelType;
        return metadata.DataTypeName switch
        {
            nameof(DataType.EmailAddress) => "email",
            nameof(DataType.Password) => "password",
            nameof(DataType.PhoneNumber) => "tel",
            nameof(DataType.Url) => "url",
            _ when type == typeof(DateOnly) => "date",
            _ when type == typeof(TimeOnly) => "time",
            _ when type == typeof(DateTime) => "datetime-local",
            _ when IsNumber(type) => "number",
            _ => "text",
        };
    }

    /// <summary>Whole numbers step by one, the others freely.</summary>
    public static string? Step(ModelMetadata metadata) =>
        metadata.UnderlyingOrModelType is { } type && (type == typeof(double) || type == typeof(decimal) || type == typeof(float))
            ? "any"
            : null;

    private static bool IsNumber(Type type) =>
        type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(byte)
        || type == typeof(double) || type == typeof(decimal) || type == typeof(float);
}
