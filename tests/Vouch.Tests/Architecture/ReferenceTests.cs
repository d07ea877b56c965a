using System.Reflection;

namespace Vouch.Tests.Architecture;

/// <summary>The house's walls: who may know whom.</summary>
public sealed class ReferenceTests
{
    private static readonly Assembly Engine = Assembly.Load("Vouch.Engine");
    private static readonly Assembly Domain = typeof(Vouch.Domain.Problem).Assembly;
    private static readonly Assembly App = typeof(Vouch.App.SiteOptions).Assembly;
    private static readonly Assembly Web = typeof(Vouch.Web.Host.VouchHost).Assembly;

    [Theory]
    [InlineData("Vouch.Engine")]
    [InlineData("Vouch.Domain")]
    public void The_pure_projects_reference_the_base_class_library_only(string name)
    {
        var references = Assembly.Load(name).GetReferencedAssemblies().Select(reference => reference.Name!).ToArray();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(
            reference.StartsWith("System", StringComparison.Ordinal) || reference is "netstandard" or "mscorlib",
            $"{name} references {reference}"));
    }

    [Fact]
    public void Smart_Pick_knows_the_domain_and_the_engine_and_nothing_else()
    {
        var references = typeof(Vouch.SmartPick.ProblemBuilder).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).ToArray();

        Assert.Contains("Vouch.Domain", references);
        Assert.Contains("Vouch.Engine", references);
        Assert.All(references, reference => Assert.True(
            reference.StartsWith("System", StringComparison.Ordinal) || reference is "Vouch.Domain" or "Vouch.Engine", $"Vouch.SmartPick references {reference}"));
    }

    [Fact]
    public void Web_reaches_the_engine_through_the_app_alone()
    {
        Assert.Contains(Web.GetReferencedAssemblies(), reference => reference.Name == "Vouch.App");
        Assert.DoesNotContain(Web.GetReferencedAssemblies(), reference => reference.Name == "Vouch.Engine");
    }

    [Fact]
    public void App_does_not_know_the_web()
    {
        Assert.Contains(App.GetReferencedAssemblies(), reference => reference.Name == "Vouch.Domain");
        Assert.DoesNotContain(App.GetReferencedAssemblies(), reference => reference.Name == "Vouch.Web");
    }

    [Fact]
    public void The_pdf_project_knows_the_domain_alone_and_neither_the_pure_projects_nor_the_web_know_it()
    {
        var pdf = typeof(Vouch.Pdf.PdfText).Assembly;

        Assert.Contains(pdf.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("UglyToad.", StringComparison.Ordinal));
        Assert.Equal(["Vouch.Domain"], pdf.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("Vouch.", StringComparison.Ordinal)));
        Assert.All([Engine, Domain, Web], assembly => Assert.DoesNotContain(
            assembly.GetReferencedAssemblies(), reference => reference.Name == "Vouch.Pdf" || reference.Name!.StartsWith("UglyToad.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_engine_and_the_domain_do_not_know_each_other()
    {
        Assert.NotEmpty(Engine.GetReferencedAssemblies());
        Assert.NotEmpty(Domain.GetReferencedAssemblies());
        Assert.DoesNotContain(Engine.GetReferencedAssemblies(), reference => reference.Name == Domain.GetName().Name);
        Assert.DoesNotContain(Domain.GetReferencedAssemblies(), reference => reference.Name == Engine.GetName().Name);
    }

    [Fact]
    public void A_feature_area_never_takes_another_areas_use_case()
    {
        var useCases = App.GetTypes()
            .Where(type => Area(type) is not null && type.GetMethod("ExecuteAsync") is not null)
            .ToArray();

        Assert.NotEmpty(useCases);
        Assert.All(useCases, useCase => Assert.All(
            useCase.GetConstructors().SelectMany(constructor => constructor.GetParameters()),
            parameter => Assert.False(
                parameter.ParameterType.GetMethod("ExecuteAsync") is not null && Area(parameter.ParameterType) is { } other && other != Area(useCase),
                $"{useCase.FullName} takes {parameter.ParameterType.FullName}")));
    }

    [Fact]
    public void The_demonstration_uses_the_features_and_none_of_them_knows_it()
    {
        var story = App.GetTypes().Where(type => IsDemonstration(type.Namespace)).ToArray();
        var others = App.GetTypes().Where(type => !IsDemonstration(type.Namespace) && type.Name != "AppServices").ToArray();

        Assert.NotEmpty(story);
        Assert.NotEmpty(others);
        Assert.All(others, type => Assert.All(
            type.GetConstructors(Every).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType)
                .Concat(type.GetFields(Every).Select(field => field.FieldType))
                .Concat(type.GetMethods(Every).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))),
            used => Assert.False(IsDemonstration(used.Namespace), $"{type.FullName} knows {used.FullName}")));
    }

    [Fact]
    public void Nothing_is_called_helpers_utils_or_common()
    {
        var types = new[] { Engine, Domain, App, Web }.SelectMany(assembly => assembly.GetTypes()).ToArray();

        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.DoesNotContain(
            (type.FullName ?? type.Name).Split('.', '+'), part => part is "Helpers" or "Utils" or "Common"));
    }

    private const BindingFlags Every =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static bool IsDemonstration(string? name) => name?.StartsWith("Vouch.App.Demonstration", StringComparison.Ordinal) == true;

    private static string? Area(Type type) =>
        type.Namespace is { } name && name.StartsWith("Vouch.App.Features.", StringComparison.Ordinal) ? name.Split('.')[3] : null;
}
