using System.Diagnostics;
using System.Text;

namespace Translate.Engines.Tests.Marian;

/// <summary>The independent implementation, Debian's package <c>sentencepiece</c>.</summary>
internal static class SentencePieceTool
{
    /// <summary>Trains a vocabulary.</summary>
    /// <returns>The path of the model.</returns>
    public static string Train(string folder, IEnumerable<string> lines, params string[] options)
    {
        var input = Path.Combine(folder, "train.txt");
        File.WriteAllLines(input, lines);
        Run(
            "spm_train",
            [
                $"--input={input}",
                $"--model_prefix={Path.Combine(folder, "vocabulary")}",
                "--model_type=unigram",
                "--bos_id=-1",
                "--eos_id=0",
                "--unk_id=1",
                "--pad_id=-1",
                "--num_threads=2",
                "--minloglevel=2",
                .. options,
            ],
            string.Empty
        );
        return Path.Combine(folder, "vocabulary.model");
    }

    /// <summary>Splits lines into the ids of their pieces.</summary>
    public static string[] Encode(string model, IEnumerable<string> lines) =>
        Run("spm_encode", [$"--model={model}", "--output_format=id"], string.Join('\n', lines) + "\n").Split('\n')[..^1];

    /// <summary>Joins pieces to text.</summary>
    public static string[] Decode(string model, IEnumerable<string> lines) =>
        Run("spm_decode", [$"--model={model}", "--input_format=id"], string.Join('\n', lines) + "\n").Split('\n')[..^1];

    private static string Run(string program, IReadOnlyList<string> arguments, string input)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Process process;
        try
        {
            process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    StandardInputEncoding = utf8,
                    StandardOutputEncoding = utf8,
                }
            )!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed; on Debian: apt-get install sentencepiece.");
            throw;
        }

        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            var writing = Task.Run(() =>
            {
                process.StandardInput.Write(input);
                process.StandardInput.Close();
            });
            var output = process.StandardOutput.ReadToEnd();
            writing.Wait();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.Result);
            return output;
        }
    }
}
