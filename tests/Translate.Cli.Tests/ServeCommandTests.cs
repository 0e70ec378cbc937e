using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class ServeCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_user_can_be_added_listed_and_removed_and_the_token_is_shown_once()
    {
        var token = (await _folder.RunAsync("serve", "users", "add", "Sari", "--role", "reviewer", "--role", "terminologist"))
            .MustEnd(0)
            .Output.Trim();
        Assert.Equal(43, token.Length);
        var list = (await _folder.RunAsync("serve", "users", "list")).MustEnd(0).Output;
        Assert.Contains("Sari\treviewer, terminologist\t", list, StringComparison.Ordinal);
        Assert.DoesNotContain(token, list, StringComparison.Ordinal);
        (await _folder.RunAsync("serve", "users", "add", "sari", "--role", "admin")).MustEnd(7, "there is a user 'sari' already");
        (await _folder.RunAsync("serve", "users", "remove", "Sari")).MustEnd(0);
        (await _folder.RunAsync("serve", "users", "remove", "Sari")).MustEnd(7, "there is no user 'Sari'");
    }

    [Fact]
    public async Task Refuses_to_serve_without_users_or_unencrypted_on_a_network()
    {
        (await _folder.RunAsync("serve")).MustEnd(7, "Add a user with 'translate serve users add NAME --role admin'");
        (await _folder.RunAsync("serve", "users", "add", "Sari", "--role", "admin")).MustEnd(0);
        (await _folder.RunAsync("serve", "--address", "0.0.0.0")).MustEnd(7, "on 0.0.0.0 others could read along");
        (await _folder.RunAsync("serve", "--address", "example.org")).MustEnd(7, "'example.org' is not an IP address");
    }

    [Fact]
    public async Task The_manual_leads_from_setup_to_the_first_article()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/curl"), "The manual uses a Linux shell and curl.");
        var page = Documentation.Pages["docs/serve.md"];
        var commands = Regex.Match(page, "<!-- serve-first -->\n```sh\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        var shown = Regex
            .Match(page, "The last command prints the article in English:\n\n```\n(.*?)```", RegexOptions.Singleline)
            .Groups[1]
            .Value;
        var port = GetFreePort();
        var program = Path.Combine(Directory.CreateDirectory(_folder.GetPath("bin")).FullName, "translate");
        File.WriteAllText(program, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "translate.dll")}' \"$@\"\n");
        var script = $$"""
            chmod +x "{{program}}"
            export PATH="{{_folder.GetPath("bin")}}:$PATH" XDG_DATA_HOME={{_folder.GetPath("data")}} TRANSLATE_Serve__Port={{port}}
            {{commands.Replace("8080", port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)}}
            kill -TERM $! ; wait
            """;
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Directory.CreateDirectory(_folder.GetPath("empty")).FullName,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process
            .StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(100), TestContext.Current.CancellationToken);
        Assert.True(output.EndsWith(shown, StringComparison.Ordinal), $"{output}\n{await errors}");
    }

    private static int GetFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
