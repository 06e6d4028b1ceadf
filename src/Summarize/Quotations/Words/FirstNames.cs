namespace Summarize.Quotations.Words;

/// <summary>Common first names, by the gender they mostly have. Names borne by both stand in both lists.</summary>
internal static class FirstNames
{
    public const string Male = """
        Aaron Abbas Abdul Abdullah Abe Abel Abraham Adam Adel Adnan Adolf Adrian Ahmad Ahmed Aidan Akbar Al Alain Alan
        Albert Alberto Aleksandr Alejandro Alessandro Alex Alexander Alexandre Alexei Alexis Alf Alfonso Alfred Alfredo
        Ali Alistair Allan Allen Alonzo Alphonse Alvaro Alvin Amir Amit Amos Anatoly Anders Andre Andrea Andreas Andres
        Andrei Andrew Andrey Andrzej Andy Angel Angelo Angus Anil Anthony Antoine Anton Antonio Antony Anwar Archie Ari
        Ariel Arjun Armando Arnaud Arnold Arthur Arturo Arun Asad Ashraf Ashton Asif Atul Aubrey August Austin Avi Axel
        Ayman Aziz Baldwin Barack Barney Barry Bart Bartholomew Bashar Basil Beau Ben Benedict Benjamin Bennett Benny
        Bernard Bernardo Bernie Bert Bertrand Bill Billy Bjorn Blaine Blair Blake Bob Bobby Boris Brad Bradley Brady
        Bram Brandon Brendan Brent Brett Brian Brock Brooks Bruce Bruno Bryan Bryant Bryce Bryson Bud Buddy Burt Byron
        Caleb Calvin Cameron Carl Carlo Carlos Carlton Carter Cary Casey Caspar Cecil Cedric Cesar Chad Chandler Charles
        Charlie Chase Chester Chet Chip Chris Christian Christoph Christophe Christopher Chuck Clarence Clark Claude
        Claudio Claus Clay Clayton Cliff Clifford Clifton Clint Clinton Clive Clyde Cody Colby Cole Colin Colm Colton
        Conor Connor Conrad Corey Cornelius Cory Craig Curt Curtis Cyril Cyrus Dale Dallas Dalton Damian Damien Damon
        Dan Dana Daniel Danny Dante Darian Darius Darrell Darren Darryl Daryl Dave David Davis Dean Declan Demetrius
        Denis Dennis Denny Derek Derrick Desmond Devin Devon Dexter Dick Didier Diego Dieter Dimitri Dirk Dmitri Dmitry
        Dom Dominic Dominique Don Donald Donnie Donovan Doug Douglas Drew Duane Dudley Duncan Dustin Dwayne Dwight Dylan
        Earl Ed Eddie Edgar Edmond Edmund Eduardo Edward Edwin Efrain Egon Ehud Eli Elias Elijah Eliot Elliot Elliott
        Ellis Elmer Elon Elvis Emanuel Emil Emile Emilio Emmanuel Emmett Enrico Enrique Eric Erik Ernest Ernesto Ernie
        Errol Ervin Esteban Ethan Eugene Eugenio Evan Evander Everett Ezekiel Ezra Fabian Fabio Fahad Faisal Farid
        Farouk Felipe Felix Ferdinand Fernando Fidel Filip Finn Floyd Forrest Francesco Francis Francisco Franco
        Francois François Frank Frankie Franklin Franz Fred Freddie Freddy Frederic Frederick Fredrik Friedrich Fritz
        Gabriel Galen Gareth Garrett Garry Garth Gary Gaston Gavin Gene Geoff Geoffrey Geordie George Georges Gerald
        Gerard Gerardo Gerhard Gerry Giacomo Gianni Gideon Gil Gilbert Gilberto Gilles Giorgio Giovanni Giuseppe Glen
        Glenn Goran Gordon Graham Grant Greg Gregg Gregor Gregory Guenther Guido Guillaume Guillermo Gunnar Gunther Gus
        Gustav Gustavo Guy Habib Hakeem Hal Hamid Hamza Hank Hans Harald Harjit Harlan Harold Haroon Harrison Harry
        Harvey Hassan Hayden Heath Hector Heinrich Helmut Hendrik Henri Henrik Henry Herb Herbert Herman Hernan Herschel
        Hideo Hiroshi Homer Horace Horst Hosni Howard Howie Hubert Hugh Hugo Humberto Humphrey Hunter Husain Hussein
        Iain Ian Ibrahim Idris Ignacio Igor Ike Ilya Imran Ira Irving Irwin Isaac Isaiah Isiah Ismail Israel Ivan Ivo
        Jabari Jack Jackie Jackson Jacob Jacques Jagmeet Jaime Jair Jake Jakob Jamal James Jameson Jamie Jan Jared
        Jarrett Jarrod Jason Jasper Javier Jay Jayden Jean Jean-Claude Jean-Francois Jean-Luc Jean-Marc Jean-Marie
        Jean-Paul Jean-Pierre Jeb Jed Jeff Jefferson Jeffery Jeffrey Jens Jeremiah Jeremy Jermaine Jerome Jerry Jesse
        Jessie Jesus Jibril Jim Jimmy Joachim Joao Joaquin Jock Jody Joe Joel Joerg Joey Johan Johann Johannes John
        Johnathan Johnnie Johnny Jon Jonah Jonas Jonathan Jonny Joost Jordan Jorge Jose José Josef Joseph Josh Joshua
        Josiah Juan Judah Jude Jules Julian Julien Julio Julius Jun Jurgen Justin Kaden Kai Kamal Kareem Karim Karl
        Keith Kellen Kelvin Ken Kendrick Kenneth Kenny Kent Kenji Kerry Kevin Khalid Khalil Kieran Kim Kirk Kofi Konrad
        Kristian Kristoffer Kristopher Kumar Kurt Kurtis Kwame Kyle Lamar Lance Landon Larry Lars Laurence Laurent
        Lawrence Lazarus Lee Leif Leigh Leland Len Lennart Lennie Lenny Leo Leon Leonard Leonardo Leopold Leroy Les
        Leslie Lester Levi Lewis Liam Lincoln Lindsey Linus Lionel Lloyd Logan Lonnie Lorenzo Lorne Lou Louie Louis Luc
        Luca Lucas Lucian Luciano Ludwig Luigi Luis Luiz Luka Lukas Luke Luther Lyle Lyndon Lynn Mack Maksim Malcolm
        Malik Manfred Manny Manuel Marc Marcel Marcelo Marco Marcos Marcus Mario Marion Mark Marko Markus Marlon
        Marshall Martin Marty Marvin Mason Massimo Mateo Mathew Mathias Mathieu Matias Matt Matteo Matthew Matthias
        Matthieu Maurice Mauricio Mauro Max Maxim Maxime Maximilian Maxwell Maynard Mehdi Mehmet Mel Melvin Merle
        Merrick Micah Michael Michel Michele Mick Mickey Miguel Mikael Mike Mikhail Miles Millard Milo Milos Milton
        Mitch Mitchell Mitt Mo Moe Mohamed Mohammad Mohammed Mohamud Moises Monte Montgomery Monty Morgan Morris Mort
        Mortimer Moses Muhammad Mukesh Murray Mustafa Myles Myron Nabil Naeem Nasser Nate Nathan Nathaniel Naveed Neal
        Ned Neil Nelson Nestor Neville Newt Niall Nicholas Nick Nicky Nicola Nicolas Nicolás Nigel Nikita Nikolai Nikos
        Nils Nino Noah Noel Nolan Norbert Norm Norman Norris Octavio Oleg Oliver Olivier Ollie Omar Orlando Orrin Orson
        Oscar Osama Oskar Oswald Otis Otto Owen Pablo Paddy Paolo Pascal Pasquale Pat Patrice Patrick Paul Paulo Pavel
        Pedro Percy Pete Peter Petr Phil Philip Philippe Phillip Pierce Pierre Pietro Prakash Preston Prince Quentin
        Quincy Quinn Rafael Rahul Raj Rajesh Raji Ralph Ramesh Ramiro Ramon Rand Randall Randolph Randy Rashid Raul Ravi
        Ray Raymond Reed Reese Reggie Reginald Reid Reince Reinhard Remi Rene René Reuben Rex Reza Rhys Ricardo Rich
        Richard Richie Rick Ricky Rob Robbie Robby Robert Roberto Robin Rocco Rod Roderick Rodney Rodolfo Rodrigo Roger
        Rohan Roland Rolf Roman Ron Ronald Ronan Ronnie Rory Ross Roy Ruben Rudolf Rudolph Rudy Rufus Rupert Russ
        Russell Rusty Ryan Saad Salim Salman Salvador Salvatore Sam Sami Samir Sammy Samson Samuel Sandro Sandy Sanjay
        Santiago Saul Scot Scott Sean Sebastian Sebastien Sepp Serge Sergei Sergey Sergio Seth Seymour Shamus Shane
        Shaun Shawn Sheldon Sherman Sidney Sid Siegfried Silvio Simeon Simon Skip Sol Solomon Sonny Spencer Spike Stan
        Stanislav Stanley Stefan Stefano Stephan Stephane Stephen Sterling Steve Steven Stewart Stuart Sven Syd Sylvain
        Sylvester Tad Tarek Tariq Tate Taylor Ted Teddy Teodoro Terence Terrance Terrell Terrence Terry Thad Thaddeus
        Theo Theodore Theresa Thierry Thom Thomas Thorsten Tiger Tim Timmy Timothy Titus Tobias Toby Todd Tom Tomas
        Tommy Tony Torsten Tracy Travis Trent Trevor Trey Tristan Troy Truman Tucker Tyler Tyrone Tyson Ulrich Umar Uri
        Usman Vaclav Van Vance Vasily Vern Vernon Victor Vijay Vikram Viktor Vince Vincent Vincenzo Virgil Vitaly Vito
        Vlad Vladimir Volodymyr Wade Wael Wallace Wally Walt Walter Warren Wayne Wendell Werner Wes Wesley Whit Wilbur
        Wilfred Wilhelm Will Willard Willem William Willie Willis Wilson Winston Wladimir Wolf Wolfgang Woodrow Woody
        Xavier Yahya Yair Yan Yasser Yitzhak Yuri Yusuf Yves Zac Zach Zachary Zack Zane Zeke Zoltan Jinping Hugo Hillel
        Rashad Deshawn Jamar Darnell Tyree Rahm Cal Gerrit Arne Joss Mikhael Nikola Tedros Ashish Vivek Sundar Satya
        Narendra Sanjiv Rishi Sajid Sadiq Nadeem Naftali Benny Avigdor Moshe Shimon Shlomo Yaakov Yoav Recep Fethullah
        Erdem Haruki Shinzo Taro Kenta Akira Yoshihide Hun Moon Xi Keir Boyd Burke Clem Cuthbert Dov Efraim Elbert Emeka
        Enoch Femi Garnet Gord Hamish Hardeep Hezekiah Ishmael Jeremie Jürgen Jörg Kaspar Kristjan Lachlan Ladislav
        Magnus Marek Mats Mattias Mordecai Nikhil Oded Olaf Ole Alasdair Alun Ardal Benedikt Bryn Callum Colum Cormac
        Dafydd Diarmuid Dougal Emrys Eoin Euan Ewan Fergus Finlay Fionn Gethin Huw Ieuan Ifan Lorcan Malachy Oisin
        Padraig Ruaridh Rhodri Tadhg Pekka Per Piotr Pieter Priyesh Rasmus Roch Rogelio Ruairi Ruud Sasha Scotty Seamus
        Selwyn Shai Simen Sigmar Sigmund Stellan Stig Sunil Suresh Tadeusz Tapio Teun Timo Tjeerd Tomasz Toomas Ty Udo
        Uwe Vikas Vinay Vaughn Waleed Wim Wojciech Yannick Yoshi Zaid Ziad Zbigniew Zdenek
        """;

    /// <summary>Borne by men and women alike.</summary>
    public const string Either = """
        Alex Ali Andrea Angel Ariel Ashley Aubrey Avery Bobbie Blair Blake Bobby Brooke Cameron Carey Carol Casey
        Charlie Chris Corey Courtney Dale Dana Darcy Darian Dee Devin Devon Dominique Drew Dylan Elliott Ellis Emerson
        Evelyn Finley Frankie Gabriel Gail Gerry Hadley Harper Hayden Hilary Jackie Jaime Jamie Jan Jean Jerry Jesse
        Jessie Jo Jocelyn Jody Joey Jordan Jude Kai Kelly Kelsey Kendall Kerry Kim Kit Kris Lane Laurie Lee Leigh Leslie
        Lindsay Lindsey Logan Loren Lou Lynn Mackenzie Madison Marion Marley Mel Meredith Merle Michele Mika Morgan Nat
        Nicky Nicola Nikita Noel Page Paris Parker Pat Patrice Payton Peyton Phoenix Quinn Ray Reagan Reese Regan Remy
        Rene Riley Robin Ronnie Rory Rowan Rylan Sam Sandy Sasha Sage Shannon Shawn Shea Shelby Sidney Skyler Stacey
        Stacy Stevie Sydney Tatum Taylor Terry Theo Toby Tony Tracy Tristan Val Vivian Whitney Winter Yi Jing Wei Li Yan
        Min Hui Xin Jun Bo Chi Hong Minh Thanh Kiran Harpreet Manpreet Gurpreet Jaspreet Simran Sukhdev Deep Navdeep
        Amrit Mandeep Hardip Kuldip Noor Nour
        """;

    public const string Female = """
        Abby Abigail Ada Adele Adelaide Adriana Adrienne Agatha Agnes Aicha Aileen Aimee Aisha Alana Alberta Alejandra
        Alessandra Alexa Alexandra Alexandria Alexis Alice Alicia Alina Alisa Alisha Alison Allie Allison Allyson Alma
        Althea Alyssa Amal Amanda Amber Amelia Amie Amina Amira Amy Ana Anastasia Andrea Angela Angelica Angelina
        Angeline Angie Anika Anita Ann Anna Annabel Annabelle Anne Anne-Marie Annegret Annette Annie Annika Antoinette
        Antonia Anya April Arden Ariana Arianna Arlene Ashlee Ashleigh Ashley Astrid Athena Aubrey Audrey Aurora Ava
        Avery Ayesha Barb Barbara Barbra Beatrice Beatrix Becky Belinda Bella Bernadette Bernice Bertha Beryl Bess Beth
        Bethany Betsy Bette Bettina Betty Bev Beverley Beverly Bianca Blanche Bonnie Brandi Brandy Brenda Briana Brianna
        Bridget Bridgette Brigitte Britney Brittany Brooke Caitlin Camila Camilla Camille Candace Candice Candy Cara
        Carey Carina Carissa Carla Carly Carmen Carol Carole Carolina Caroline Carolyn Carrie Casey Cass Cassandra
        Cassidy Cassie Catalina Catharine Catherine Cathleen Cathy Cecelia Cecile Cecilia Celeste Celia Celine Chandra
        Chantal Charity Charlene Charlotte Chelsea Cher Cheri Cherie Cherry Cheryl Chetham Chloe Christa Christiane
        Christie Christina Christine Christy Chrystia Ciara Cindy Claire Clara Clare Clarissa Claudette Claudia Colette
        Colleen Connie Constance Consuelo Cora Coral Cordelia Corinne Cornelia Courtney Cristina Crystal Cynthia Dagmar
        Daisy Dalia Dana Danica Daniela Daniella Danielle Daphne Darcy Darla Darlene Dawn Deanna Deb Debbie Debby
        Deborah Debra Dee Deirdre Delia Delilah Delores Demi Denise Desiree Diana Diane Dianna Dianne Dina Dinah Dixie
        Dolores Dominique Donna Dora Doreen Doris Dorothea Dorothy Dottie Ebony Eden Edith Edna Edwina Eileen Elaine
        Elana Eleanor Elena Elisa Elisabeth Elise Eliza Elizabeth Ella Elle Ellen Ellie Elsa Elsie Elvira Emilia Emily
        Emma Erica Erika Erin Erma Esmeralda Esperanza Estelle Esther Ethel Etta Eugenia Eunice Eva Evangeline Eve
        Evelyn Faith Farah Fatima Fay Faye Federica Felicia Felicity Fern Fiona Flora Florence Fouzia Fran Frances
        Francesca Francine Françoise Freda Frederica Frida Gabriela Gabriella Gabrielle Gail Gayle Gemma Gena Geneva
        Genevieve Georgia Georgina Geraldine Germaine Gertrude Gigi Gillian Gina Ginger Ginny Giovanna Giselle Gladys
        Glenda Gloria Golda Goldie Grace Gracie Greta Gretchen Guadalupe Gwen Gwendolyn Gwyneth Hadley Hailey Haley
        Hannah Harriet Hattie Hayley Hazel Heather Heidi Helen Helena Helene Helga Henrietta Hilary Hilda Hillary Holly
        Hope Huma Ida Ilana Ilhan Ilse Imelda Imogen Ina Indira Ines Ingrid Irene Iris Irina Irma Isabel Isabella
        Isabelle Ivana Ivanka Ivy Jackie Jaclyn Jacqueline Jacquelyn Jada Jamie Jan Jana Jane Janelle Janet Janette
        Janice Janie Janine Janis Jasmin Jasmine Jayne Jean Jeanette Jeanine Jeanne Jeannie Jemima Jen Jenna Jennie
        Jennifer Jenny Jeri Jess Jessica Jessie Jill Jillian Jo Joan Joann Joanna Joanne Jocelyn Jodi Jodie Jody Joelle
        Johanna Jolene Joni Josefina Josephine Josie Joy Joyce Juanita Jude Judith Judy Julia Juliana Julianne Julie
        Juliet Juliette June Justine Kaitlin Kaitlyn Kamala Kara Karen Kari Karin Karina Karla Karyn Kate Katelyn
        Katerina Katharine Katherine Kathie Kathleen Kathryn Kathy Katie Katrina Katy Katya Kay Kayla Kaylee Keira Kelli
        Kellie Kelly Kellyanne Kelsey Kendall Kendra Kerry Khadija Kiera Kim Kimberley Kimberly Kira Kirsten Kirstie
        Kirstjen Kitty Kourtney Kris Krista Kristen Kristi Kristin Kristina Kristine Kyla Kylie Kyra Lacey Laila Lana
        Lara Larissa Latoya Laura Lauren Laurie Lavinia Layla Lea Leah Leanne Leigh Leila Lena Leona Leonora Leslie
        Leticia Lia Liana Libby Lil Lila Lillian Lilly Lily Lin Lina Linda Lindsay Lindsey Lisa Lise Liv Liz Liza Lizzie
        Lois Lola Loretta Lori Lorna Lorraine Lottie Louisa Louise Lourdes Lucia Lucille Lucinda Lucy Luisa Lupe Lydia
        Lyn Lynda Lyndsay Lynette Lynn Lynne Mabel Mackenzie Maddie Madeleine Madeline Madison Mae Maeve Magdalena
        Maggie Maha Maia Maisie Malala Malia Mandy Manuela Mara Marcella Marcia Margaret Margarita Margery Margo Margot
        Marguerite Maria María Mariah Marian Mariana Marianne Maribel Marie Mariel Marielle Marilyn Marina Marion Marisa
        Marisol Marissa Marjorie Marla Marlene Marsha Marta Martha Martina Mary Maryam Matilda Maude Maura Maureen Mavis
        Maxine May Maya Mazie Meg Megan Meghan Megyn Melania Melanie Melinda Melissa Melody Mercedes Meredith Merkel Mia
        Michaela Michele Michelle Mika Mila Mildred Millie Mimi Minnie Miranda Miriam Misty Molly Mona Monica Monique
        Moira Muriel Myra Myriam Myrna Nadia Nadine Nan Nancy Nanette Naomi Natalia Natalie Natasha Nell Nellie Nicola
        Nicole Nicolette Nikki Nina Noelle Noemi Nora Noreen Norma Odette Ofelia Olga Olive Olivia Opal Oprah Paige Pam
        Pamela Paola Pat Patience Patrice Patricia Patsy Patti Patty Paula Paulette Paulina Pauline Pearl Peggy Penelope
        Penny Petra Phoebe Phyllis Pia Polly Pramila Priscilla Priya Rachael Rachel Ramona Raquel Reba Rebecca Regina
        Rena Renata Renee Rhea Rhoda Rhonda Riley Rita Roberta Robin Robyn Rochelle Romy Ronda Rosa Rosalie Rosalind
        Rosalyn Rosanna Rosario Rose Roseanne Rosemarie Rosemary Rosie Rowena Roxanne Ruby Ruth Ruthie Sabrina Sadie
        Sally Salma Samantha Sandra Sandy Sara Sarah Sasha Saundra Savannah Scarlett Selena Selma Serena Shana Shannon
        Shari Sharon Shauna Shawna Sheila Shelby Shelley Shelly Sheri Sherri Sherry Sheryl Shirley Shonda Sian Sigrid
        Silvia Simone Siobhan Sofia Sondra Sonia Sonja Sonya Sophia Sophie Stacey Staci Stacie Stacy Stefanie Stella
        Steph Stephanie Stormy Sue Summer Susan Susana Susanna Susannah Susanne Susie Suzanne Suzy Svetlana Swati Sybil
        Sydney Sylvia Sylvie Tabitha Tamara Tami Tammy Tanya Tara Tasha Tatiana Taylor Teresa Teri Terri Tess Tessa
        Thelma Theresa Therese Thea Tia Tiffany Tina Toni Tonya Tori Tracey Traci Tracy Tricia Trina Trish Trisha Trudy
        Tulsi Uma Una Ursula Valentina Valerie Vanessa Vera Verna Veronica Vicki Vickie Vicky Victoria Viola Violet
        Virginia Vivian Vivienne Wanda Wendy Whitney Whoopi Wilhelmina Willa Wilma Winifred Winnie Yasmin Yasmine
        Yolanda Yvette Yvonne Zainab Zara Zelda Zoe Zoey Zuzana Zohra Leena Anjali Deepa Kavita Lakshmi Meera Neha Pooja
        Sunita Usha Shreya Aparna Aung Nikita Noor Rania Samira Soraya Yara Hala Rima Dalal Mei Ling Xiu Yuki Keiko
        Akiko Naoko Yoko Sakura Soo Eun Ji-eun Carly Kayleigh Kirsty Morag Catriona Ailsa Aoife Niamh Sinead Roisin
        Grainne Orla Ngozi Aisling Bronwen Brigid Carys Cerys Eilidh Eithne Eleri Elspeth Fenella Ffion Iona Isla Kezia
        Lowri Mair Mhairi Nia Nuala Oonagh Orla Rhiannon Saoirse Shona Siân Sioned Solveig Sunniva Viorica Wiebke
        Wilhelmina Chioma Adaeze Amara Ifeoma Thandi Nomsa Lindiwe Zodwa Wangari Wanjiku Achieng Fatou Aminata Mariam
        Hawa Halima Zeinab Latifa Rashida Keisha Lakeisha Shanice Tanisha Tamika Aaliyah Beyoncé Rihanna Jodie-Ann
        Mary-Ann Mary-Kate Sarah-Jane Ayanna Alexandria Ocasio Marjory Lorie Joni Deb Tammi Claudine Jocelyne Josée
        Manon Mélanie Hélène Élise Geneviève Chantale Ginette Nathalie
        """;
}
