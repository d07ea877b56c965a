using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vouch.Tests.App.Mentorships;

/// <summary>Counts the commands a piece of work sends to the database, whatever other tests do meanwhile.</summary>
internal static class QueryCount
{
    private static readonly AsyncLocal<Counter?> Current = new();
    private static readonly IDisposable Subscription = DiagnosticListener.AllListeners.Subscribe(new Listeners());

    public static async Task<int> OfAsync<T>(Func<Task<T>> work)
    {
        Assert.NotNull(Subscription);
        var counter = new Counter();
        Current.Value = counter;
        await work();
        Current.Value = null;
        return counter.Commands;
    }

    private sealed class Counter
    {
        public int Commands { get; set; }
    }

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == Microsoft.EntityFrameworkCore.DbLoggerCategory.Name)
            {
                value.Subscribe(new Events());
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class Events : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && Current.Value is { } counter)
            {
                counter.Commands++;
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
