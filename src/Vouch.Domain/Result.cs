using System.Diagnostics.CodeAnalysis;

namespace Vouch.Domain;

/// <summary>Either a value or the <see cref="Domain.Problem"/> that kept it from existing.</summary>
public readonly record struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Problem? problem) => (_value, Problem) = (value, problem);

    public Problem? Problem { get; }

    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Problem is null;

    /// <exception cref="InvalidOperationException">The result is a problem: look at <see cref="Problem"/> first.</exception>
    public T Value => Problem is null
        ? _value!
        : throw new InvalidOperationException($"There is no value: {Problem.Code}.");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}
