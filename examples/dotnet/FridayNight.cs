using System;
using System.IO;
using System.Linq;
using System.Text;
using Rutin;

/// <summary>
/// What is to be done now, a Friday night at a hotel.
///
///     mono FridayNight.exe rules/helsingborg.lua examples/friday-night.json [LANGUAGE]
/// </summary>
internal static class FridayNight
{
    private static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        try
        {
            using (var routine = Routine.Load(arguments[0]))
            using (var engine = routine.CreateEngine(
                new Options { Language = arguments.ElementAtOrDefault(2) }))
            {
                Print(engine.Decide(File.ReadAllText(arguments[1])), engine);
            }
            return 0;
        }
        catch (RutinException error)
        {
            Console.Error.WriteLine("{0}: {1}", error.Path, error.Message);
            return 1;
        }
    }

    private static void Print(Plan plan, Engine engine)
    {
        foreach (var step in plan.Steps.Where(step => step.When == When.Now && step.PartOf == null))
        {
            Console.WriteLine("{0}. {1}", step.Act, step.Heading ?? step.Name);
            if (step.Say != null)
                Console.WriteLine("   {0}", step.Say);
        }
        for (var i = 0; i < Math.Min(plan.Bans.Count, 4); i++)
            Console.WriteLine("-  {0}", engine.Get("/bans/" + i + "/because/0/text"));
        foreach (var ask in plan.Asks.Take(5))
            Console.WriteLine("?  {0}", ask.Question);
    }
}
